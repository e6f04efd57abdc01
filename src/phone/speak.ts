/** Whether this device reads texts aloud: browsers do, the mini-program does not. */
export function canSpeak(): boolean {
  return process.env.TARO_ENV === 'h5' && 'speechSynthesis' in window;
}

/** Reads a text aloud in Chinese, after whatever is being read; silent where the device cannot. */
export function speak(text: string): void {
  if (!canSpeak()) return;
  const said = new SpeechSynthesisUtterance(text);
  said.lang = 'zh-CN';
  said.rate = 0.9;
  window.speechSynthesis.speak(said);
}
