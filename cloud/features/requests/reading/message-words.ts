/** What asks a neighbour for help, rather than reports what is broken. */
export const wishWords = /想[请找要借学有]|能不能(?:找人)?帮|谁能|志愿者|借[个我点用]|帮忙|代[买取]|陪/;

/** What a message begins with before it comes to the matter. */
export const greeting =
  /^(?:[\s,.。!~、:;，！～：；]|@\S{1,12}\s|\[[^\]\s]{1,6}\]|(?:群主|大家|各位|老师|同志们?|邻居们?|领导)好|(?:各位)?(?:社区|物业|网格员?|群主|管家|老师|领导|师傅|同志|大家|亲|各位|邻居们?){0,2}(?:你好|您好|早上好|上午好|下午好|晚上好|早安|好呀|早)[啊呀哦]?|麻烦(?:问|说)一下|请问一?下?|打扰(?:一下|了)?|在吗)/;

/** What labels a telephone number and says nothing without it. */
export const phoneLabel = /(?:联系)?(?:电话|手机号?|方式|微信同号|tel)[:：是 ]{0,2}$/i;

/** What is left over when a number between signs is taken out. */
export const looseSigns = /\n\s*|[ \t]{2,}|(?:[,，/]\s*){2,}/g;

/** What a stretch ends in after something was taken out. */
export const looseEnd = /[\s,，、:：;；/(（]+$/;

/** What begins another matter. */
export const anotherMatter =
  /另外|还有(?:一[个件点]|就是|个事|件事|,|:)|再一[个件]|再就是|顺便(?:说|问|反映)|第二(?:个|件|点|就是|,|:)/g;

/** A number of a list, at the beginning of a line or after a pause. */
export const listNumber =
  /(?<=^|[\n。;,!?:： ])(?:(?<arabic>[1-9])[、.)](?!\d)|(?<arabicLine>(?<=^|\n)[1-9]) (?=\D)|(?<circled>[①-⑨])|(?<chinese>[一二三四五六七八九])[、.])/g;

/** What only joins a matter to the one before, and says nothing once it stands by itself. */
export const leadIn = new RegExp(`^(?:(?:${anotherMatter.source})[是,，、:： ]*|(?:${listNumber.source}) *)`);
