import { cloudSdk } from './cloud-sdk';
import { numberOf, type PhoneNumbers, refusalOf } from './phone-answers';

/** Asks WeChat from a cloud function, whose platform vouches for itself (phonenumber.getPhoneNumber). */
export const cloudPhoneNumbers: PhoneNumbers = async (code) => {
  const { phonenumber } = cloudSdk().openapi;
  const answer = await phonenumber.getPhoneNumber({ code }).catch((error: { errCode?: unknown }) => {
    throw refusalOf(Number(error.errCode));
  });
  return numberOf(answer.phoneInfo ?? {});
};
