import { View } from '@tarojs/components';
import { aria } from './aria';

/** One entry of what happened, the oldest first. */
export interface PaperLine {
  readonly key: string;
  readonly time: string;
  readonly text: string;
  readonly note?: string;
}

export interface PaperProps {
  title: string;
  /** What is known, by its name; what is empty is left out. */
  facts: readonly (readonly [name: string, value: string])[];
  /** Paragraphs under heads of their own. */
  parts: readonly { readonly head: string; readonly text: string }[];
  linesHead: string;
  lines: readonly PaperLine[];
  foot: string;
}

/** The page as it is printed on A4, in place of what the screen shows; not to be seen before. */
export function Paper({ title, facts, parts, linesHead, lines, foot }: PaperProps) {
  return (
    <View className="paper" {...aria({ hidden: true })}>
      <View className="paper-t">{title}</View>
      <View className="paper-f">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <View key={name} className="paper-r">
              <View className="paper-n">{name}</View>
              <View className="paper-v">{value}</View>
            </View>
          ))}
      </View>
      {parts.map(({ head, text }) => (
        <View key={head}>
          <View className="paper-h">{head}</View>
          <View>{text}</View>
        </View>
      ))}
      <View className="paper-h">{linesHead}</View>
      {lines.map(({ key, time, text, note }) => (
        <View key={key} className="paper-l">
          <View className="paper-w">{time}</View>
          <View className="paper-v">
            <View>{text}</View>
            {note !== undefined && <View className="paper-q">{note}</View>}
          </View>
        </View>
      ))}
      <View className="paper-b">{foot}</View>
    </View>
  );
}
