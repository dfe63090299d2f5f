'use strict';

const query = new URLSearchParams(location.search);
const purchase = {
  orderId: query.get('orderId') ?? '',
  amount: Number(query.get('amount')),
  orderName: query.get('orderName') || undefined,
};
const error = document.getElementById('error');
const choices = document.getElementById('choices');
const result = document.getElementById('result');

async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${json.code}: ${json.message}`);
  return json;
}

/* Back to the merchant's page, if there is one; only to HTTP, whatever the address bar says. */
function leave(page, parameters) {
  const address = query.get(page);
  if (!address || !/^https?:\/\//.test(address)) return false;
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  location.assign(url);
  return true;
}

function show(title, ...nodes) {
  const head = document.createElement('h2');
  head.textContent = title;
  result.replaceChildren(head, ...nodes);
  result.hidden = false;
  choices.hidden = true;
}

function text(tag, content) {
  const made = document.createElement(tag);
  made.textContent = content;
  return made;
}

function authenticated(paymentKey) {
  const {orderId, amount} = purchase;
  if (leave('successUrl', {paymentType: 'NORMAL', orderId, paymentKey, amount})) return;
  show('Authenticated',
      text('p', 'There is no successUrl to go to. Within 10 minutes the merchant confirms:'),
      text('pre', `curl -u "$SECRET_KEY:" ${location.origin}/v1/payments/confirm \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({paymentKey, orderId, amount})}'`));
}

function failed(code, message) {
  if (leave('failUrl', {code, message, orderId: purchase.orderId})) return;
  show('No payment', text('p', `${code}: ${message}`));
}

async function start() {
  document.getElementById('name').textContent = purchase.orderName ?? 'Order ' + purchase.orderId;
  document.getElementById('amount').textContent =
      new Intl.NumberFormat('ko-KR', {style: 'currency', currency: 'KRW'}).format(purchase.amount);
  document.getElementById('order').textContent = purchase.orderId;
  const {paymentKey} = await post('sandbox/windows', purchase);
  const path = `sandbox/payments/${paymentKey}`;
  on('card', async () => {
    await post(path + '/authentication', {method: 'CARD'});
    authenticated(paymentKey);
  });
  on('virtual', async () => {
    await post(path + '/authentication', {
      method: 'VIRTUAL_ACCOUNT',
      bank: document.getElementById('bank').value,
      customerName: document.getElementById('customer').value,
    });
    authenticated(paymentKey);
  });
  on('decline', async () => {
    const {failure} = await post(path + '/refusal', {code: 'REJECT_CARD_COMPANY'});
    failed(failure.code, failure.message);
  });
  on('close', async () => failed('PAY_PROCESS_CANCELED', 'The shopper has closed the window.'));
}

function on(id, work) {
  const button = document.getElementById(id);
  button.addEventListener('click', async () => {
    button.disabled = true;
    error.textContent = '';
    try {
      await work();
    } catch (failure) {
      error.textContent = failure.message;
      button.disabled = false;
    }
  });
}

start().catch(failure => {
  error.textContent = failure.message;
  choices.hidden = true;
});
