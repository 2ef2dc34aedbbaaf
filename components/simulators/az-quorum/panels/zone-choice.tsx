import { ZONES_BY_REGION, zonesSummary } from './find-settings';

interface ZoneChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (zones: readonly string[]) => void;
}

/** Which zones a layout may use, region by region. */
export function ZoneChoice({ chosen, onChange }: ZoneChoiceProps) {
  const all = ZONES_BY_REGION.flatMap(({ zones }) => zones);
  const set = (zones: readonly string[], on: boolean) =>
    onChange(all.filter((zone) => (zones.includes(zone) ? on : chosen.includes(zone))));
  return (
    <details className="no-print">
      <summary>Candidate zones: {zonesSummary(chosen)}</summary>
      <div className="mt-2 grid grid-cols-1 gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {ZONES_BY_REGION.map(({ region, zones }) => (
          <fieldset key={region} className="flex flex-wrap items-center gap-x-3">
            <legend className="sr-only">{region}</legend>
            <label className="flex min-h-10 min-w-36 items-center gap-2">
              <input
                type="checkbox"
                className="size-5"
                checked={zones.every((zone) => chosen.includes(zone))}
                onChange={(event) => set(zones, event.target.checked)}
              />
              {region}
            </label>
            {zones.map((zone) => (
              <label key={zone} className="flex min-h-10 items-center gap-1">
                <input
                  type="checkbox"
                  className="size-5"
                  aria-label={zone}
                  checked={chosen.includes(zone)}
                  onChange={(event) => set([zone], event.target.checked)}
                />
                {zone.slice(-1)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
