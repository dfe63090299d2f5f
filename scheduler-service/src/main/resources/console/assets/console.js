// What a page does by itself: refreshes what is live, and sends no form twice.
(() => {
  const EVERY = 5000;
  const KEY = 'jumun-console-refresh';

  const box = () => document.getElementById('auto-refresh');
  const offline = () => document.getElementById('offline');

  const wanted = () => localStorage.getItem(KEY) !== 'off';

  // Nobody's typing, and nobody's place on the page, is taken away.
  const busy = () => {
    const live = document.getElementById('live');
    const active = document.activeElement;
    return live !== null && active !== null && live.contains(active)
      && active.matches('input, select, textarea');
  };

  const refresh = () => {
    if (document.getElementById('live') && wanted() && !document.hidden && !busy()) {
      htmx.trigger(document.body, 'console-refresh');
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    if (box()) {
      box().checked = wanted();
      box().addEventListener('change', () => {
        localStorage.setItem(KEY, box().checked ? 'on' : 'off');
        refresh();
      });
    }
    setInterval(refresh, EVERY);
  });

  // What has an id keeps the focus when it is shown anew; a link is known by where it leads.
  let focused = null;
  document.addEventListener('htmx:beforeSwap', () => {
    const active = document.activeElement;
    focused = active !== null && active.id === '' && active.matches('#live a')
      ? active.getAttribute('href') : null;
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (focused !== null) {
      document.querySelector(`#live a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  });

  // A tab that comes back shows what is, not what was.
  document.addEventListener('visibilitychange', refresh);

  const failed = () => { offline().hidden = false; };
  document.addEventListener('htmx:sendError', failed);
  document.addEventListener('htmx:timeout', failed);
  document.addEventListener('htmx:responseError', (event) => {
    if (!event.detail.xhr.getResponseHeader('HX-Redirect')) {
      failed();
    }
  });
  document.addEventListener('htmx:afterSwap', () => { offline().hidden = true; });

  document.addEventListener('submit', (event) => {
    if (event.target.method === 'post') {
      event.target.querySelectorAll('button').forEach((button) => {
        button.setAttribute('aria-busy', 'true');
        setTimeout(() => { button.disabled = true; });
      });
    }
  });

  // Back from a page of another time: its buttons work again.
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('button[aria-busy]').forEach((button) => {
      button.removeAttribute('aria-busy');
      button.disabled = false;
    });
  });
})();
