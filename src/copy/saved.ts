/** The words of filters that somebody uses often. */
export const savedWords = {
  label: '常用',
  name: '起个名字，下次一点就是这样筛',
  save: '存成常用',
  forget: (name: string) => `不要“${name}”了`,
};
