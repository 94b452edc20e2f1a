import { expect, test } from "vitest";
import { videoSiteOf } from "./video-site.ts";

test.each([
  ["https://www.youtube.com/watch?v=abc", "YouTube"],
  ["https://youtu.be/abc", "YouTube"],
  ["https://vm.tiktok.com/ZM8/", "TikTok"],
  ["https://fb.watch/xyz/", "Facebook"],
])("%s is shown at %s", (address, site) => {
  expect(videoSiteOf(address)).toBe(site);
});

test.each([
  "http://youtube.com/watch?v=abc",
  "https://youtube.com",
  "https://youtube.com.evil.example/watch",
  "https://evil.example/youtube.com",
  "https://me:secret@youtube.com/watch",
  "https://youtube.com:8443/watch",
  "javascript:alert(1)",
  "",
])("nothing is taken from %j", (address) => {
  expect(videoSiteOf(address)).toBeNull();
});
