import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Settings } from '../lib/model/settings.ts';
import { ranges } from '../lib/model/settings-repair.ts';
import { withOwnDays } from '../lib/rules/own-days.ts';
import { rulebook } from '../lib/rules/rulebook.ts';
import { act, useFace } from './face.ts';
import { type RuleView, ruleGroups } from './view/rules.ts';

/** The whole rulebook in words, with the buyer's own numbers. `rule`: the one that the address names. */
export function RulesSection({ rule }: { rule: string | null }) {
  const { translator, zone, settings } = useFace();
  const { t, number } = translator;
  const { ownDays } = settings.value;
  const groups = useMemo(() => ruleGroups(withOwnDays(rulebook, ownDays), translator), [ownDays, translator]);
  // The browser looked for the address before the rules were here.
  useEffect(() => {
    const named = rule === null ? null : document.getElementById(`rule-${rule}`);
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, [rule]);
  const checkedOn = translator.date(rulebook.checkedOn, zone);
  return (
    <section class="rules">
      <header class="panel">
        <h2>{t('rules_title')}</h2>
        <p>{t('rules_text')}</p>
        <p class="hint">{t('rules_checked', checkedOn, number(rulebook.version))}</p>
      </header>
      {groups.map(({ title, rules }) => (
        <section key={title} class="rules" aria-labelledby={title}>
          <h2 id={title}>{t(title)}</h2>
          <ul class="cards">
            {rules.map((view) => (
              <RuleCard key={view.id} rule={view} checkedOn={checkedOn} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function RuleCard({ rule, checkedOn }: { rule: RuleView; checkedOn: string }) {
  const { t } = useFace().translator;
  return (
    <li class="card rule" id={`rule-${rule.id}`} tabIndex={-1}>
      <h3>{rule.what}</h3>
      <p class="why">{rule.why}</p>
      <dl>
        <Fact name={t('rule_in_force')}>
          <strong>{rule.inForce}</strong>
        </Fact>
        <Fact name={t('rule_who')}>{rule.who}</Fact>
        <Fact name={t('rule_starts')}>{rule.starts}</Fact>
        {rule.claims.length > 0 && (
          <Fact name={t('claims_title')}>
            <ul>
              {rule.claims.map(({ says, sources, condition }) => (
                <li key={`${says} ${sources} ${condition}`}>
                  {t('claim', says, sources)}
                  {condition !== null && <span class="why-not"> ({condition})</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t('rule_choice')}>{rule.choice.join(' ')}</Fact>
        <Fact name={t('rule_checked')}>{checkedOn}</Fact>
      </dl>
      {rule.own && <OwnNumber id={rule.id} {...rule.own} />}
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The buyer's own number in place of the book's; an empty field is the book again. */
function OwnNumber({ id, label, days }: { id: string; label: string; days: number | null }) {
  const face = useFace();
  const { t } = face.translator;
  const settings = face.settings.value;
  const save = (own: number | null, text: string) => {
    const others = Object.entries(settings.ownDays).filter(([rule]) => rule !== id);
    const ownDays: Settings['ownDays'] = Object.fromEntries(own === null ? others : [...others, [id, own]]);
    const undo = { type: 'settings', settings } as const;
    return act(face, { type: 'settings', settings: { ...settings, ownDays } }, { text, undo });
  };
  return (
    <div class="acts">
      <label class="field">
        {label}
        <input
          type="number"
          class="own-number"
          min={ranges.ownDays.least}
          max={ranges.ownDays.most}
          step="1"
          value={days ?? ''}
          onChange={(event) => {
            const input = event.currentTarget;
            if (!input.reportValidity()) return;
            if (input.value === '') void save(null, t('own_number_gone'));
            else void save(input.valueAsNumber, t('saved'));
          }}
        />
      </label>
      {days !== null && (
        <button
          type="button"
          class="button quiet"
          onClick={(event) => {
            event.currentTarget.closest('.acts')?.querySelector('input')?.focus();
            void save(null, t('own_number_gone'));
          }}
        >
          {t('own_number_back_to_book')}
        </button>
      )}
    </div>
  );
}
