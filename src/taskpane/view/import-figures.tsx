// A table of figures that may be wider than the pane: it scrolls by itself, and by keyboard.
interface FiguresProps {
  readonly label: string;
  readonly locale: string;
  readonly headers: readonly string[];
  /** The first cell of a row names it; null is not known. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function FiguresTable({ label, locale, headers, rows }: FiguresProps) {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const text = (value: string | number | null) =>
    value === null ? '–' : typeof value === 'number' ? format.format(value) : value;
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={place}>{text(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
