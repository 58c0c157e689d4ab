/** The policies as bars, one a state, each divided by worst finding; the same in numbers as a table for those who do not see it. */
import type { PolicyLine } from '../store/told.ts';
import { countsBySign, countsByState, type StateCount, sharesOf } from './counts.ts';
import { SignIcon } from './icon.tsx';
import { SIGN_NAMES, SIGNS, type Sign } from './sign.ts';

export function PoliciesPicture({ lines }: { lines: readonly PolicyLine[] }) {
  if (lines.length === 0) return null;
  const rows = countsByState(lines);
  const largest = Math.max(...rows.map(({ total }) => total));
  const counts = countsBySign(lines);
  const signs = SIGNS.filter((sign) => counts[sign] > 0);
  return (
    <div class="picture">
      <div aria-hidden="true">
        <Patterns />
        <div class="bars">
          {rows.map((row) => (
            <Row key={row.state} row={row} largest={largest} />
          ))}
        </div>
        <ul class="legend">
          {signs.map((sign) => (
            <li key={sign}>
              <svg class="swatch" width="14" height="12" aria-hidden="true">
                <Segment sign={sign} x="0" width="100%" />
              </svg>
              <SignIcon sign={sign} />
              {SIGN_NAMES[sign]} <b>{counts[sign].toLocaleString()}</b>
            </li>
          ))}
        </ul>
      </div>
      <Table rows={rows} signs={signs} />
    </div>
  );
}

/** One bar. The longest is as wide as there is room, and the others in proportion. */
function Row({ row, largest }: { row: StateCount; largest: number }) {
  const { state, total, bySign } = row;
  const shares = sharesOf(row, largest);
  const before = (sign: Sign) =>
    SIGNS.slice(0, SIGNS.indexOf(sign)).reduce((sum, one) => sum + shares[one], 0);
  return (
    <>
      <span>{state}</span>
      <svg class="bar" width="100%" height="12" aria-hidden="true">
        {SIGNS.filter((sign) => bySign[sign] > 0).map((sign) => (
          <Segment key={sign} sign={sign} x={`${before(sign)}%`} width={`${shares[sign]}%`}>
            {`${state}: ${SIGN_NAMES[sign]}, ${bySign[sign].toLocaleString()}`}
          </Segment>
        ))}
      </svg>
      <span class="total">{total.toLocaleString()}</span>
    </>
  );
}

/** A part of a bar. Patterns differ as well as colours. */
function Segment({ sign, x, width, children }: { sign: Sign; x: string; width: string; children?: string }) {
  return (
    <svg class={`segment sign-${sign}`} x={x} width={width} height="12" aria-hidden="true">
      <rect>{children !== undefined && <title>{children}</title>}</rect>
    </svg>
  );
}

/** What the style sheet lays over the segments: stripes on warnings, dots on notes. */
const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true">
    <pattern id="stripes" class="sign-warning" width="6" height="12" patternUnits="userSpaceOnUse">
      <rect class="ground" width="6" height="12" />
      <path d="M-3 15 9 3M-3 9 9 -3" />
    </pattern>
    <pattern id="dots" class="sign-info" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="ground" width="4" height="4" />
      <circle cx="2" cy="2" r="0.9" />
    </pattern>
  </svg>
);

function Table({ rows, signs }: { rows: readonly StateCount[]; signs: readonly Sign[] }) {
  return (
    <div class="unseen">
      <table>
        <caption>Policies by state and worst finding</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            {signs.map((sign) => (
              <th scope="col" key={sign}>
                {SIGN_NAMES[sign]}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, total, bySign }) => (
            <tr key={state}>
              <th scope="row">{state}</th>
              {signs.map((sign) => (
                <td key={sign}>{bySign[sign].toLocaleString()}</td>
              ))}
              <td>{total.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
