import { ScrollView, View } from '@tarojs/components';
import { type ReactNode, useEffect, useId } from 'react';
import { lendFocus } from '../phone/desktop';
import { aria } from './aria';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface SheetProps {
  isOpen: boolean;
  title: string;
  /** Below the title: the story, the number. */
  intro?: ReactNode;
  /** At the end of the title, such as a thumb. */
  aside?: ReactNode;
  children?: ReactNode;
  /** The one primary Button. */
  primary?: ReactNode;
  /** Quiet small Buttons, in one row below. */
  others?: ReactNode;
  /** The word that closes. */
  close: string;
  onClose: () => void;
}

/** Lets the sheet have the focus without being a stop on the way of the tab key. */
const focusable = process.env.TARO_ENV === 'h5' ? { tabIndex: '-1' } : {};

/** One decision over the page: a veil, a body that scrolls and its buttons. Nothing is drawn while it is closed. */
export function Sheet(props: SheetProps) {
  return props.isOpen ? <OpenSheet {...props} /> : null;
}

function OpenSheet(props: SheetProps) {
  const { title, close, onClose } = props;
  const id = useId();
  useEffect(() => lendFocus(id), [id]);
  return (
    <View className="sh" catchMove>
      <View className="sh-v" onClick={onClose} {...aria({ hidden: true })} />
      <View className="sh-p" id={id} {...focusable} {...aria({ role: 'dialog', label: title, modal: true })}>
        <View className="sh-g" />
        <View className="sh-h">
          <View className="sh-t">
            <View className="w-head">{title}</View>
            {props.intro}
          </View>
          {props.aside}
          <View className="sh-x" hoverClass="sh-x-on" {...pressable({ label: close }, onClose)}>
            <Icon name="close" size={24} />
          </View>
        </View>
        <ScrollView className="sh-b" scrollY enhanced showScrollbar={false}>
          <View className="sh-c">{props.children}</View>
        </ScrollView>
        <View className="sh-f">
          {props.primary}
          {props.others && <View className="sh-o">{props.others}</View>}
        </View>
      </View>
    </View>
  );
}
