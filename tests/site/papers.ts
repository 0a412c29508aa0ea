/** The colour of the paper in either theme, by which a reader sees which one it is. */
export const papers = { light: 'rgb(253, 252, 249)', dark: 'rgb(21, 24, 29)' } as const;
