import Taro from '@tarojs/taro';

/** Reads a square by the camera; null when there is no camera, or it was closed. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
