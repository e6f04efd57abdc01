import { View } from '@tarojs/components';
import type { PublicWish } from '../../../cloud/contract/requests/wish-wall';
import { wallWords, windowWords, wishFacts } from '../../copy/wall';
import { open } from '../../phone/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Pane } from '../../ui/pane';
import { pressable } from '../../ui/pressable';
import { Words } from '../../ui/words';

/** A wish on the wall: its window, what it is, and a way to help. */
export function WishCard({ wish, onHelp }: { wish: PublicWish; onHelp: () => void }) {
  const { communityId, requestId } = wish;
  const show = () => open(wish.isMine ? 'matter' : 'publicWish', { communityId, requestId });
  const story = wish.thanks === null ? wish.story : wallWords.quote(wish.thanks);
  return (
    <Card>
      <View className="wish">
        <Pane light={wish.window} word={windowWords[wish.window]} />
        <View className="wish-b">
          <View {...pressable({ label: `${wish.title}，${windowWords[wish.window]}` }, show)}>
            <Words isStrong lines={1}>
              {wish.title}
            </Words>
            {story !== '' && (
              <Words size="note" tone="second" lines={2}>
                {story}
              </Words>
            )}
          </View>
          <View className="wish-f">
            <View className="wish-t">
              {wishFacts(wish).map((fact) => (
                <Words key={fact} size="small" tone="third">
                  {fact}
                </Words>
              ))}
            </View>
            {wish.canClaim && (
              <Button kind="soft" size="small" label={`${wallWords.help}，${wish.title}`} onPress={onHelp}>
                {wallWords.help}
              </Button>
            )}
          </View>
        </View>
      </View>
    </Card>
  );
}
