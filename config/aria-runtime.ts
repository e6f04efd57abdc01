// Runs on the phone before the app, next to the platform's own runtime: see aria-plugin.ts.
import { mergeInternalComponents } from '@tarojs/shared';
import { ariaAttributes } from './aria-attributes';

mergeInternalComponents(ariaAttributes);
