import http from 'node:http';
import https from 'node:https';

/** What a call of the phone answers: a value, a promise of one, or a thrown error (its message follows `<api>:fail`). */
export type Answer = (options: Record<string, unknown>) => unknown;

/** Replies of an HTTP server as wx.request gives them. */
export interface WxReply {
  statusCode: number;
  data: unknown;
  header: Record<string, string>;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // wx.request hands over what is not JSON as text.
    return body;
  }
}

/** Sends bytes over the network. Node's fetch is not used: it keeps sockets open that jest then complains of. */
export function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: Buffer,
): Promise<WxReply> {
  const client = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const request = client.request(url, { method, headers, agent: false }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        const header = Object.fromEntries(
          Object.entries(reply.headers).map(([name, value]) => [name, String(value)]),
        );
        const data = parsed(Buffer.concat(chunks).toString('utf8'));
        resolve({ statusCode: reply.statusCode ?? 0, data, header });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The same address at the server that the test started; a build has the address of its server baked in. */
export function atServer(url: string, server: string | undefined): string {
  if (server === undefined) return url;
  const { pathname, search } = new URL(url);
  return new URL(pathname + search, server).href;
}

/** wx.request over the real network. */
export function requestOverNetwork(options: Record<string, unknown>): Promise<WxReply> {
  const {
    url,
    method = 'GET',
    data,
    header,
  } = options as {
    url: string;
    method?: string;
    data?: unknown;
    header?: Record<string, string>;
  };
  const body = data === undefined ? '' : typeof data === 'string' ? data : JSON.stringify(data);
  const sent = Buffer.from(body);
  const length: Record<string, string> = sent.length > 0 ? { 'content-length': String(sent.length) } : {};
  return send(url, method, { 'content-type': 'application/json', ...header, ...length }, sent);
}

/** wx.uploadFile over the real network: a multipart body; the reply's data stays text, as in WeChat. */
export async function uploadOverNetwork(options: Record<string, unknown>, content: Buffer): Promise<WxReply> {
  const { url, name, header, formData } = options as {
    url: string;
    name: string;
    header?: Record<string, string>;
    formData?: Record<string, string>;
  };
  const boundary = '----linli-harness';
  const fields = Object.entries(formData ?? {}).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const body = Buffer.concat([
    Buffer.from(fields.join('') + opening),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const headers = {
    ...header,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': String(body.length),
  };
  const reply = await send(url, 'POST', headers, body);
  return { ...reply, data: typeof reply.data === 'string' ? reply.data : JSON.stringify(reply.data) };
}

const done: Answer = () => ({});

/** Refuses as WeChat does when the person closes what was opened. */
export const cancelled: Answer = () => {
  throw new Error('cancel');
};

/** Calls that succeed without a result. */
const quiet = [
  'addPhoneCalendar authorize compressImage disableAlertBeforeUnload enableAlertBeforeUnload hideHomeButton',
  'hideKeyboard hideLoading',
  'hideShareMenu hideTabBarRedDot hideToast makePhoneCall openCustomerServiceChat openDocument openLocation',
  'openPrivacyContract pageScrollTo previewImage removeTabBarBadge requirePrivacyAuthorize saveImageToPhotosAlbum',
  'setBackgroundColor setBackgroundTextStyle setClipboardData setNavigationBarColor setNavigationBarTitle',
  'setTabBarBadge setTabBarItem showLoading showShareMenu showTabBarRedDot showToast startPullDownRefresh',
  'stopPullDownRefresh updateShareMenu vibrateShort checkSession',
].flatMap((line) => line.split(' '));

/** What a phone answers when a test says nothing else: the person agrees to questions and picks nothing. */
export const ordinaryAnswers: Record<string, Answer> = {
  ...Object.fromEntries(quiet.map((name) => [name, done])),
  login: () => ({ code: 'harness-code' }),
  showModal: () => ({ confirm: true, cancel: false, content: '' }),
  showActionSheet: cancelled,
  chooseMedia: cancelled,
  chooseImage: cancelled,
  chooseLocation: cancelled,
  getLocation: cancelled,
  scanCode: cancelled,
  getImageInfo: ({ src }) => ({ path: src, width: 1200, height: 900, orientation: 'up', type: 'jpeg' }),
  getNetworkType: () => ({ networkType: 'wifi', isConnected: true }),
  getSetting: () => ({ authSetting: {} }),
  openSetting: () => ({ authSetting: {} }),
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《隐私保护指引》' }),
  requestSubscribeMessage: ({ tmplIds }) =>
    Object.fromEntries((tmplIds as string[]).map((template) => [template, 'accept'])),
};
