import path from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';
import { ariaAttributes } from './aria-attributes';

/**
 * Carries aria attributes into the weapp build, which Taro drops in silence in two places: the template (an attribute
 * that is not in the component's table is never written to base.wxml) and the runtime (its alias is not known).
 *
 * H5 needs none of this: there the attributes are HTML's own, `role` instead of `aria-role`. Interface code calls
 * `aria()` from `src/ui/aria.ts`, which spells them for the platform being built.
 */
export default function ariaPlugin(ctx: IPluginContext): void {
  // Taro calls this method, when a plugin registers it, between setting a platform up and building it.
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, ariaAttributes);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.ts')].flat();
    },
  });
}
