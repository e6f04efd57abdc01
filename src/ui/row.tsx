import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { bound } from './bound';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';

/** The first column of a queue: how long there is left. */
export interface RowDue {
  text: string;
  note?: string;
  /** In red; the text says it as well. */
  isLate?: boolean;
}

export interface RowProps {
  /** The first line, bold. */
  title?: string;
  /** The second line. */
  line?: string;
  /** Cuts the title after one line, as lists do. */
  isOneLine?: boolean;
  /** A quiet word in a column of its own before the text, as in a form. */
  lead?: string;
  icon?: IconName;
  /** Makes the row a box to tick, ticked or not. */
  isTicked?: boolean;
  /** What the page shows beside it is this row's: marked, and told to screen readers. */
  isCurrent?: boolean;
  /** Names the row for the focus. */
  id?: string;
  /** A picture before the text. */
  picture?: ReactNode;
  due?: RowDue;
  /** A Tag, a Button, or a short quiet text. */
  end?: ReactNode;
  /** Stands before the chevron; without it the row is not a target. */
  onPress?: () => void;
  /** What a screen reader says of a row that can be pressed; title and line when absent. */
  label?: string;
  /** Below the two lines, over the full width of the text. */
  children?: ReactNode;
}

/** A line of two texts in a card or sheet, with an optional end; a hairline parts it from the row above. */
export function Row(props: RowProps) {
  const { title, line, lead, due, onPress, isTicked, isCurrent } = props;
  const told = {
    label: props.label ?? [due?.text, due?.note, lead, title, line].filter(Boolean).join('，'),
    ...(isCurrent && { current: true }),
    ...(isTicked !== undefined && { role: 'checkbox', checked: isTicked }),
  };
  const target = onPress ? { hoverClass: 'row-on', ...pressable(told, onPress) } : {};
  return (
    <View className={lookOf(props)} {...(props.id && { id: props.id })} {...target}>
      {due && <Due {...due} />}
      {lead !== undefined && <View className="row-l">{lead}</View>}
      {props.icon && (
        <View className="row-i">
          <Icon name={props.icon} size={24} />
        </View>
      )}
      {props.picture && <View className="row-p">{props.picture}</View>}
      <View className="row-b">
        <View className="row-t">
          {title !== undefined && (
            <View className={classNames('w-body w-b', props.isOneLine && 'w-1l')}>{title}</View>
          )}
          <Line line={line} end={due && props.end} />
          {props.children}
        </View>
        {props.end !== undefined && !due && <View className="row-e">{props.end}</View>}
        {onPress && props.end === undefined && isTicked === undefined && (
          <View className="row-c">
            <Icon name="right" />
          </View>
        )}
      </View>
    </View>
  );
}

/** The box to tick is drawn by the style alone: as a node of its own it would send every row of a list anew. */
function lookOf({ lead, title, due, end, line, children, isCurrent, isTicked }: RowProps): string {
  const tick = isTicked !== undefined && 'row-tick';
  const look = [
    // The word before a control stands beside its middle.
    lead !== undefined && title === undefined && 'row-f',
    due ? 'row-d' : Boolean(end) && 'row-w',
    Boolean(end) && line === undefined && children === undefined && 'row-1',
    isCurrent && 'row-now',
    tick,
  ];
  return classNames('row', ...look, isTicked && 'row-tick-on');
}

function Due({ text, note, isLate }: RowDue) {
  return (
    <View className={classNames('row-due', isLate && 'w-red')}>
      <View className="w-head w-n">{text}</View>
      {note !== undefined && <View className="w-small">{note}</View>}
    </View>
  );
}

/** The second line; at work the tag stands at its end, so that the title has the whole width. */
function Line({ line, end }: { line: string | undefined; end: ReactNode }) {
  if (line === undefined && !end) return null;
  const words = <View className="w-note w-second">{line && bound(line)}</View>;
  if (!end) return words;
  return (
    <View className="row-2">
      {words}
      {end}
    </View>
  );
}
