import { CheckField, FileField, LongField, TextField } from "#app/components/field.tsx";
import { mostStoryPictures, textBounds } from "#app/domain/campaign/campaign-content.ts";
import { type CampaignFieldsProps, useCampaignFields } from "./campaign-fields.tsx";

/** The story with its pictures, the picture at its head, and its film. */
export function StoryFields(props: CampaignFieldsProps) {
  const { values, errors } = props;
  const { t, shown, noted } = useCampaignFields(props);
  const { pictureHash, pictureAlt, storyPictures } = values;
  const numbers = Array.from({ length: mostStoryPictures }, (_, index) => index + 1);
  return (
    <>
      {pictureHash && <StoredPicture hash={pictureHash} alt={pictureAlt ?? ""} />}
      <FileField
        name="picture"
        label={t(pictureHash ? "edit.picture.other" : "edit.picture")}
        hint={noted("picture", t("edit.picture.hint"))}
        error={errors.picture}
        accept="image/*"
      />
      <TextField
        name="pictureAlt"
        label={t("edit.pictureAlt")}
        hint={t("edit.pictureAlt.hint")}
        defaultValue={shown("pictureAlt", pictureAlt ?? "")}
        maxLength={textBounds.pictureAlt}
      />
      <LongField
        name="story"
        label={t("edit.story")}
        hint={noted("story", t("edit.story.hint"))}
        error={errors.story}
        rows={12}
        maxLength={textBounds.story}
        defaultValue={shown("story", values.story)}
      />
      <details className="field" open={storyPictures.length > 0 || "storyPictures" in props.comments}>
        <summary>{t("edit.storyPictures")}</summary>
        <p className="hint">{noted("storyPictures", t("edit.storyPictures.hint"))}</p>
        {numbers.map((number) => {
          const stored = storyPictures[number - 1];
          return (
            <div className="stack" key={number}>
              {stored && <StoredPicture {...stored} />}
              <FileField
                name={`storyPicture-${number}`}
                label={t(stored ? "edit.storyPicture.other" : "edit.storyPicture", { number })}
                error={errors[`storyPicture-${number}`]}
                accept="image/*"
              />
              <TextField
                name={`storyAlt-${number}`}
                label={t("edit.storyPicture.alt", { number })}
                defaultValue={shown(`storyAlt-${number}`, stored?.alt ?? "")}
                maxLength={textBounds.pictureAlt}
              />
              {stored && (
                <CheckField
                  name={`storyRemove-${number}`}
                  label={t("edit.storyPicture.remove", { number })}
                />
              )}
            </div>
          );
        })}
      </details>
      <TextField
        name="videoUrl"
        type="url"
        inputMode="url"
        label={t("edit.videoUrl")}
        hint={noted("videoUrl", t("edit.videoUrl.hint"))}
        error={errors.videoUrl}
        defaultValue={shown("videoUrl", values.videoUrl ?? "")}
      />
    </>
  );
}

function StoredPicture({ hash, alt }: { hash: string; alt: string }) {
  return <img src={`/panel/comprobantes/${hash}`} alt={alt} width="240" loading="lazy" />;
}
