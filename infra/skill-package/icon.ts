/** Sizes in pixels that Amazon asks for: in the list of skills, and on the skill's own page. */
export const ICON_SIZES = [108, 512] as const;
export type IconSize = (typeof ICON_SIZES)[number];

/** Where an icon is in the skill package. */
export const iconPath = (size: IconSize): string => `assets/images/icon-${size}.png`;
