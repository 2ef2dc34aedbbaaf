import { memo, useMemo, useState } from 'react';
import { BackToDefaults, SettingFields } from '@/components/simulator/setting-fields';
import type { Settings } from '@/components/simulator/use-settings';
import { mend, params, type SkewParams, type World } from '@/lib/models/service-load-skew/world';
import type { Note } from '@/lib/simulator/params';
import type { SceneProps } from './scene-props';
import { type SettingName, settingGroups } from './world-settings';
import { sayEvents, sayWorld } from './world-words';

/** Everything that can be set of the world and has no control at the foot of the lab. */
export function WorldScene({ summary, dispatch }: SceneProps) {
  return <EverySetting world={summary.state.world} dispatch={dispatch} />;
}

interface EverySettingProps extends Pick<SceneProps, 'dispatch'> {
  readonly world: World;
}

/** A run that plays changes its world at no tick, so that its thirty fields stay as they are. */
const EverySetting = memo(function EverySetting({ world, dispatch }: EverySettingProps) {
  const [refused, setRefused] = useState<readonly Note[]>([]);
  const [resets, setResets] = useState(0);
  const settings = useMemo((): Settings<SkewParams> => {
    const set = (values: Partial<World>) => {
      const { notes } = mend({ ...world, ...values });
      setRefused(notes);
      if (notes.length === 0) dispatch({ type: 'set', values });
    };
    const reset = () => {
      setRefused([]);
      setResets(resets + 1);
      dispatch({ type: 'reset' });
    };
    return { params, values: world, notes: [], resets, set, reset };
  }, [world, dispatch, resets]);
  const { groups, idle } = settingGroups(world);
  return (
    <>
      <p className="scene-title" data-result="world-says">
        {sayWorld(world)}
      </p>
      {refused.map(({ param, found, expected }) => (
        <p key={param} className="note" role="alert">
          {params[param as SettingName].label}: found “{found}”; expected {expected}. Nothing is
          changed.
        </p>
      ))}
      {groups.map(({ name, names }) => (
        <SettingFields key={name} settings={settings} names={names} legend={name} />
      ))}
      <Happenings settings={settings} />
      <BackToDefaults settings={settings} />
      {idle.length > 0 ? (
        <p className="text-soft" data-result="idle-settings" data-value={idle.length}>
          Left out, since they do nothing here:{' '}
          {idle.map((name) => `“${params[name].label}”`).join(', ')}.
        </p>
      ) : null}
    </>
  );
});

/** What happens in the world, a line each, which can be taken out of it. */
function Happenings({ settings }: { readonly settings: Settings<SkewParams> }) {
  const { events } = settings.values;
  return (
    <section aria-label={params.events.label}>
      <p className="label">{params.events.label}</p>
      {events.length === 0 ? <p>Nothing yet; the buttons below the picture make it.</p> : null}
      <ul>
        {sayEvents(events).map(({ index, says }) => (
          <li key={index} className="flex min-h-11 items-center justify-between gap-3">
            <span className="num">{says}</span>
            <button
              type="button"
              className="tool no-print min-h-11"
              aria-label={`Remove: ${says}`}
              onClick={() => settings.set({ events: events.filter((_, at) => at !== index) })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>As text</summary>
        <SettingFields settings={settings} names={['events']} legend={params.events.label} quiet />
        <p className="text-soft">Each is {params.events.itemSays}.</p>
      </details>
    </section>
  );
}
