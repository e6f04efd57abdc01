/** Simple drawings that stand for photos, as SVG of 800 × 600. */
const draw = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${body}</svg>`;

const stairs = (wall: string, step: string, rail: string) =>
  `<rect width="800" height="600" fill="${wall}"/><rect x="420" y="260" width="380" height="60" fill="${step}"/>` +
  `<rect x="340" y="360" width="460" height="60" fill="${step}"/><rect x="260" y="460" width="540" height="60" fill="${step}"/>` +
  `<path d="M240 600 L560 180" stroke="${rail}" stroke-width="26"/>`;

const face = (shirt: string, hair: string) =>
  draw(
    `<rect width="800" height="600" fill="#DDE7E2"/><ellipse cx="400" cy="640" rx="260" ry="210" fill="${shirt}"/>` +
      `<circle cx="400" cy="270" r="130" fill="#F1C9A5"/><path d="M262 270a138 148 0 01276 0q-70-90-138-80-80-10-138 80z" fill="${hair}"/>` +
      `<circle cx="352" cy="280" r="11" fill="#333"/><circle cx="448" cy="280" r="11" fill="#333"/><path d="M355 335q45 40 90 0" stroke="#B0603C" stroke-width="10" fill="none"/>`,
  );

/** The pictures by name. */
export const pictures: Readonly<Record<string, string>> = {
  stairsDark: draw(
    `${stairs('#23292C', '#343B3E', '#4B5154')}<rect x="500" y="0" width="150" height="120" fill="#48535F"/>`,
  ),
  stairsLit: draw(
    `${stairs('#E6D9B8', '#A89878', '#7A4A34')}<ellipse cx="400" cy="0" rx="260" ry="120" fill="#FFF6D8"/>`,
  ),
  lift: draw(
    '<rect width="800" height="600" fill="#CFC6B4"/><rect x="230" y="110" width="340" height="490" fill="#6E747A"/>' +
      '<rect x="260" y="140" width="136" height="460" fill="#C3C8CC"/><rect x="404" y="140" width="136" height="460" fill="#B4BABF"/>' +
      '<rect x="360" y="50" width="80" height="40" fill="#23282B"/><text x="388" y="82" font-size="32" fill="#FF5A3C">9</text>',
  ),
  liftFixed: draw(
    '<rect width="800" height="600" fill="#D8D1C2"/><rect x="230" y="110" width="340" height="490" fill="#6E747A"/>' +
      '<rect x="270" y="150" width="260" height="450" fill="#F2EBD6"/><rect x="360" y="50" width="80" height="40" fill="#23282B"/>' +
      '<text x="388" y="82" font-size="32" fill="#7CE08A">1</text>',
  ),
  lamp: draw(
    '<rect width="800" height="330" fill="#7D7A72"/><rect y="330" width="800" height="270" fill="#8B7A64"/>' +
      '<ellipse cx="400" cy="110" rx="170" ry="60" fill="#A8A59B"/><ellipse cx="380" cy="98" rx="100" ry="26" fill="#CFCCC2"/>',
  ),
  bulb: draw(
    '<rect width="800" height="380" fill="#D9CFBF"/><rect y="380" width="800" height="220" fill="#9A6C3F"/>' +
      '<rect x="140" y="210" width="190" height="260" fill="#3E6C8C"/><rect x="165" y="260" width="140" height="90" fill="#E7EEF2"/>' +
      '<circle cx="520" cy="340" r="110" fill="#F4F1EA"/><rect x="485" y="430" width="70" height="60" fill="#B9B5AC"/>',
  ),
  leak: draw(
    '<rect width="800" height="600" fill="#E2DED3"/><path d="M150 0h500q40 120-120 170t-220 60-160-230z" fill="#C2B493"/>' +
      '<path d="M400 260q-40 80 0 100 40-20 0-100zM500 330q-30 60 0 76 30-16 0-76z" fill="#6E93AB"/>',
  ),
  dry: draw(
    '<rect width="800" height="600" fill="#EFECE4"/><rect y="430" width="800" height="170" fill="#C9B79A"/><rect x="90" y="120" width="230" height="230" fill="#BFD3DC"/>',
  ),
  faceGreen: face('#2F6B52', '#2A2321'),
  faceBlue: face('#3A5F86', '#3A2F2A'),
};
