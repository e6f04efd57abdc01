import type { HoursRule } from '../../../../cloud/contract/hall/hours';
import { catalogueWords, hoursWords as words } from '../../../copy/hall-settings';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';

interface WeekdayCardProps {
  word: string;
  /** Said where the day has no hours. */
  none: string;
  rules: readonly HoursRule[];
  onAdd: () => void;
  onRemove: (rule: HoursRule) => void;
}

/** The hours of one weekday, each of which can be taken off. */
export function WeekdayCard({ word, none, rules, onAdd, onRemove }: WeekdayCardProps) {
  return (
    <Card isFlush>
      <Row
        title={word}
        {...(rules.length === 0 && { line: none })}
        end={
          <Button kind="soft" size="small" label={`${word}${words.add}`} onPress={onAdd}>
            {words.add}
          </Button>
        }
      />
      {rules.map((rule) => {
        const span = catalogueWords.span(rule.fromMinute, rule.toMinute);
        return (
          <Row
            key={rule.fromMinute}
            title={span}
            {...(rule.isExtended && { line: words.extended })}
            end={
              <Button
                kind="quiet"
                size="small"
                label={`${word}，${words.remove(span)}`}
                onPress={() => onRemove(rule)}
              >
                {words.removeWord}
              </Button>
            }
          />
        );
      })}
    </Card>
  );
}
