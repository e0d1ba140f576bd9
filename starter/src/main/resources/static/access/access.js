'use strict';

const at = (id) => document.getElementById(id);
const fields = (form) => JSON.stringify(Object.fromEntries(new FormData(form)));
const show = (id, shown = true) => { at(id).hidden = !shown; };

async function session() {
  return (await fetch('/api/session', { credentials: 'same-origin' })).json();
}

/** Sends a form's fields; answers what came back, or null after telling what was wrong. */
async function post(path, body) {
  const { csrf } = await session();
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', [csrf.header]: csrf.token },
    body,
  });
  const text = await answer.text();
  const read = text ? JSON.parse(text) : {};
  at('problem').textContent = answer.ok ? '' : read.detail;
  return answer.ok ? read : null;
}

function onSubmit(id, action) {
  at(id).addEventListener('submit', async (event) => {
    event.preventDefault();
    await action(event.target);
  });
}

const pages = {
  async login() {
    const second = (on) => { show('password', !on); show('factor', on); if (on) at('code').focus(); };
    if (location.search === '?refused') at('problem').textContent = 'The sign-in was refused.';
    onSubmit('password', async (form) => second(await post('/api/session/login', fields(form)) !== null));
    onSubmit('factor', async (form) => {
      if (await post('/api/session/second-factor', fields(form))) location.assign('/access/account.html');
    });
    const { state, provider } = await session();
    if (state === 'SECOND_FACTOR') second(true);
    show('provider', provider !== null);
  },

  async enrol() {
    at('invitation').value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    onSubmit('choose', async (form) => {
      const chosen = await post('/api/session/enrolment', fields(form));
      if (!chosen) return;
      at('secret').textContent = chosen.secret;
      at('open').href = chosen.uri;
      show('choose', false);
      show('confirm');
    });
    onSubmit('confirm', async (form) => {
      const done = await post('/api/session/enrolment/confirm', fields(form));
      if (!done) return;
      for (const code of done.recoveryCodes) {
        at('codes').appendChild(document.createElement('li')).textContent = code;
      }
      show('confirm', false);
      show('done');
    });
  },

  async account() {
    onSubmit('leave', async () => {
      await post('/api/session/logout', '{}');
      location.assign('/access/login.html');
    });
    const { who } = await session();
    if (!who) { location.assign('/access/login.html'); return; }
    at('who').textContent = who.login;
    at('role').textContent = who.role;
    at('clinic').textContent = who.clinic ?? 'every clinic';
    at('permissions').textContent = who.permissions.toSorted().join(', ');
  },
};

pages[document.body.dataset.page]();
