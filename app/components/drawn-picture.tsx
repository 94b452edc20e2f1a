import type { ReactNode } from "react";

/** Drawings of trades in the house's materials: solid ink and hatched gold on straw. */
const drawings: Record<string, ReactNode> = {
  food: (
    <>
      <path className="drawn-ink" d="M92 112h136l-12 52q-3 12-16 12h-80q-13 0-16-12Z" />
      <path d="M84 98h152v14H84Z" fill="url(#hatch)" />
      <path
        className="drawn-line"
        d="M132 82q-10-12 0-24t0-24M162 82q-10-12 0-24t0-24M192 82q-10-12 0-24t0-24"
      />
    </>
  ),
  textile: (
    <>
      <path className="drawn-ink" d="M110 52h100v16H110ZM110 156h100v16H110Z" />
      <path d="M122 68h76v88h-76Z" fill="url(#hatch)" />
      <path className="drawn-line" d="M198 140q60 6 48-34t34-58M122 90h76M122 112h76M122 134h76" />
    </>
  ),
  crafts: (
    <>
      <path d="M96 118q64 24 128 0l36 26q-100 44-200 0Z" fill="url(#hatch)" />
      <path className="drawn-ink" d="M104 116q2-62 56-62t56 62q-56 20-112 0Z" />
      <path className="drawn-gap" d="M103 104q57 20 114 0" />
    </>
  ),
  beauty: (
    <>
      <circle cx="138" cy="98" r="50" fill="url(#hatch)" />
      <circle className="drawn-line" cx="138" cy="98" r="50" />
      <path
        className="drawn-ink"
        d="M132 150h12v42h-12ZM206 56h34v84h-34ZM206 146h34v8h-34ZM209 154h4v36h-4ZM217 154h4v36h-4ZM225 154h4v36h-4ZM233 154h4v36h-4Z"
      />
    </>
  ),
  technology: (
    <>
      <rect className="drawn-ink" x="128" y="40" width="64" height="140" rx="10" />
      <path d="M136 56h48v96h-48Z" fill="url(#hatch)" />
      <path
        className="drawn-line"
        d="M212 90q14 20 0 40M228 78q24 32 0 64M108 90q-14 20 0 40M92 78q-24 32 0 64"
      />
    </>
  ),
  agriculture: (
    <>
      <path className="drawn-line" d="M160 160V92" />
      <path className="drawn-ink" d="M158 118c-44 0-58-30-54-62 36 0 58 22 54 62Z" />
      <path d="M162 132c0-40 24-62 56-62 4 32-16 62-56 62Z" fill="url(#hatch)" />
      <path className="drawn-line" d="M40 168q60-14 120-2t120-4M60 186q50-10 100-2t100-4" />
    </>
  ),
  repair: (
    <>
      <circle cx="160" cy="108" r="44" fill="url(#hatch)" />
      <path
        className="drawn-ink"
        d="M148 44h24l4 22h-32ZM148 172h24l4-22h-32ZM96 96v24l22 4V92ZM224 96v24l-22 4V92Z"
      />
      <circle className="drawn-paper" cx="160" cy="108" r="20" />
      <circle className="drawn-line" cx="160" cy="108" r="44" />
    </>
  ),
  services: (
    <>
      <path className="drawn-ink" d="M88 92h144v84H88Z" />
      <path
        d="M80 52h160l16 40q-18 18-32 0-16 18-32 0-16 18-32 0-16 18-32 0-16 18-32 0-14 18-32 0Z"
        fill="url(#hatch)"
      />
      <path className="drawn-paper" d="M108 116h44v60h-44ZM172 116h40v30h-40Z" />
    </>
  ),
  education: (
    <>
      <path className="drawn-ink" d="M156 72q-36-22-84-12v100q48-10 84 12Z" />
      <path d="M164 72q36-22 84-12v100q-48-10-84 12Z" fill="url(#hatch)" />
      <path className="drawn-gap" d="M90 88q28-4 48 8M90 112q28-4 48 8M90 136q28-4 48 8" />
    </>
  ),
};

const other = (
  <>
    <path className="drawn-ink" d="M156 110C100 110 82 72 88 34c44 0 72 28 68 76Z" />
    <path d="M164 126c0-48 28-76 70-76 4 40-20 76-70 76Z" fill="url(#hatch)" />
    <path className="drawn-line" d="M160 186v-82M100 186h120" />
  </>
);

/** Stands where a photo would: decoration, said by no screen reader. */
export function DrawnPicture({ sector }: { sector: string }) {
  return (
    <svg className="picture drawn" viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <path className="drawn-hill" d="M0 150q80-50 160-16t160-26v92H0Z" />
      {Object.hasOwn(drawings, sector) ? drawings[sector] : other}
    </svg>
  );
}
