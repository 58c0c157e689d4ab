/**
 * The list of policies: all of them by name and state, while they are being asked for a spinner, and what went wrong when they did not come.
 * @jsxImportSource react
 */
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import {
  DetailsList,
  DetailsListLayoutMode,
  type IColumn,
  SelectionMode,
} from '@fluentui/react/lib/DetailsList';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { Text } from '@fluentui/react/lib/Text';
import { type MouseEvent, useEffect, useState } from 'react';
import { nameText, stateText } from '../blades/list-texts.ts';
import { phrase } from '../labels/texts.ts';
import { editorHash } from '../routes.ts';
import type { ListRow } from './asks.ts';

interface ListProps {
  /** Asks for the policies; called once. */
  readonly ask: () => Promise<readonly ListRow[]>;
  /** Opens a policy's editor, or that of a new one. */
  readonly open: (policyId: string | null) => void;
  /** Origin of the shell, for the links' addresses. */
  readonly shell: string;
}

type Asked =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'listed'; readonly rows: readonly ListRow[] };

export function ListView({ ask, open, shell }: ListProps) {
  const [asked, setAsked] = useState<Asked>({ kind: 'loading' });
  useEffect(() => {
    ask().then(
      (rows) => setAsked({ kind: 'listed', rows }),
      (error: unknown) => setAsked({ kind: 'failed', reason: String(error) }),
    );
  }, [ask]);
  const newPolicy = {
    key: 'new',
    text: phrase('New policy'),
    iconProps: { iconName: 'Add' },
    onClick: () => open(null),
  };
  return (
    <div className="ext-list">
      <CommandBar items={[newPolicy]} styles={{ root: { padding: 0 } }} />
      {asked.kind === 'loading' && <Spinner label={phrase('Loading policies')} />}
      {asked.kind === 'failed' && (
        <MessageBar messageBarType={MessageBarType.error}>
          {phrase('The policies could not be loaded.')} {asked.reason}
        </MessageBar>
      )}
      {asked.kind === 'listed' && <Policies rows={asked.rows} open={open} shell={shell} />}
    </div>
  );
}

const COLUMNS: IColumn[] = [
  { key: 'name', name: phrase('Policy name'), minWidth: 240, maxWidth: 480 },
  { key: 'state', name: phrase('State'), minWidth: 120 },
];

function Policies({ rows, open, shell }: { rows: readonly ListRow[] } & Omit<ListProps, 'ask'>) {
  const link = ({ id, displayName }: ListRow) => {
    const hash = editorHash(id);
    const clicked = (event: MouseEvent<HTMLElement>): void => {
      event.preventDefault();
      open(id);
    };
    return (
      <Link href={`${shell}/${hash}`} onClick={clicked}>
        {nameText(displayName)}
      </Link>
    );
  };
  return (
    <>
      <Text block className="ext-count">
        {phrase(`${rows.length} policies found`)}
      </Text>
      <DetailsList
        ariaLabelForGrid={phrase('Policies')}
        items={[...rows]}
        columns={COLUMNS}
        getKey={({ id }: ListRow) => id}
        onRenderItemColumn={(row: ListRow, _index, column) =>
          column?.key === 'name' ? link(row) : stateText(row.state)
        }
        onShouldVirtualize={() => false}
        selectionMode={SelectionMode.none}
        layoutMode={DetailsListLayoutMode.justified}
      />
    </>
  );
}
