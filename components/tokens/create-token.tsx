'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { FormProblem, useProblemFocus } from '#components/ui/form-problem.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import type { AccountAnswer } from '#lib/contract/access.ts';
import type { MadeToken } from '#lib/contract/tokens.ts';
import { OF_ALL_PROJECTS, TOKEN_SCOPES } from '#lib/domain/permissions.ts';
import type { Scope } from '#lib/domain/permissions.ts';
import { endOfLife } from '#lib/domain/token-life.ts';
import type { TokenLife } from '#lib/domain/token-life.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { createToken, ownTokensQuery } from '#lib/queries/tokens.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { useFormProblem } from '#lib/queries/use-form-problem.ts';
import { LifeField } from './life-field.tsx';
import { ProjectsOfToken } from './projects-of-token.tsx';
import { ScopesField } from './scopes-field.tsx';

const FIELDS = ['name', 'scopes', 'projects', 'expiresAt', 'password'] as const;

/** Asks what a new token is for, what it may, and how long it lives. */
export function CreateToken({
  account: { person, hasPassword },
  projects,
  onMade,
  onReturn,
}: {
  account: AccountAnswer;
  /** That a token can be kept to. */
  projects: readonly string[];
  onMade: (made: MadeToken) => void;
  onReturn: (event: Event) => void;
}) {
  const { access, tokens } = useMessages();
  const words = tokens.create;
  const client = useQueryClient();
  const formId = useId();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [some, setSome] = useState<readonly string[] | null>(null);
  const [life, setLife] = useState<TokenLife>({ days: 90 });
  const [password, setPassword] = useState('');
  const { zone } = useFilter();
  const offered = TOKEN_SCOPES.filter(
    (scope) => person.permissions.includes(scope) && (some === null || !OF_ALL_PROJECTS.includes(scope)),
  );
  const creating = useMutation({
    mutationFn: createToken,
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ownTokensQuery.queryKey });
      onMade(made);
    },
  });
  const problem = useFormProblem(creating.error, FIELDS);
  const form = useProblemFocus(creating.error);
  const wrong = problem.whole?.kind === 'wrong-password' ? problem.whole : null;

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (creating.isPending) return;
    const end = endOfLife(life, Date.now(), zone);
    creating.mutate({
      name,
      scopes: scopes.filter((each) => offered.includes(each)),
      projects: some === null ? null : [...some],
      expiresAt: end === null ? '' : new Date(end).toISOString(),
      ...(hasPassword ? { password } : {}),
    });
  }

  return (
    <DialogContent
      title={words.title}
      description={words.description}
      place="sheet"
      onCloseAutoFocus={onReturn}
      footer={
        <>
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {tokens.cancel}
            </Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary" size="lg" aria-disabled={creating.isPending}>
            {creating.isPending ? words.acting : words.act}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <FormProblem problem={wrong ? null : problem.whole} />
        <Field
          label={words.name}
          hint={words.nameHint}
          name="name"
          autoComplete="off"
          maxLength={80}
          required
          value={name}
          onChange={({ target }) => setName(target.value)}
          error={problem.of('name')}
        />
        <ScopesField offered={offered} scopes={scopes} onChange={setScopes} error={problem.of('scopes')} />
        {projects.length > 1 ? (
          <ProjectsOfToken projects={projects} some={some} onChange={setSome} error={problem.of('projects')} />
        ) : null}
        <LifeField life={life} onChange={setLife} error={problem.of('expiresAt')} />
        {hasPassword ? (
          <>
            <input type="email" name="email" autoComplete="username" value={person.email} readOnly hidden />
            <PasswordField
              label={access.fields.currentPassword}
              name="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={({ target }) => setPassword(target.value)}
              error={wrong ? `${wrong.title}. ${wrong.detail}` : problem.of('password')}
            />
          </>
        ) : null}
      </form>
    </DialogContent>
  );
}
