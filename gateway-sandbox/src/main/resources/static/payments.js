'use strict';

const won = new Intl.NumberFormat('ko-KR', {style: 'currency', currency: 'KRW'});
const badges = {
  DONE: 'good', WAITING_FOR_DEPOSIT: 'wait', READY: 'wait', IN_PROGRESS: 'wait',
  PARTIAL_CANCELED: 'wait', CANCELED: '', ABORTED: 'bad', EXPIRED: 'bad',
};
const methods = {'카드': 'card', '가상계좌': 'virtual account'};
const moved = ['DONE', 'PARTIAL_CANCELED', 'CANCELED'];
const list = document.getElementById('payments');
const error = document.getElementById('error');
let shown = '';

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className || '';
  made.textContent = text ?? '';
  return made;
}

async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${body.code}: ${body.message}`);
  return body;
}

function post(path, body) {
  return call(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
}

async function act(button, work) {
  button.disabled = true;
  error.textContent = '';
  try {
    await work();
  } catch (failure) {
    error.textContent = failure.message;
    error.scrollIntoView({block: 'nearest'});
  }
  button.disabled = false;
  await refresh();
}

function button(text, work, className) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', () => act(made, work));
  return made;
}

function accountOf(payment) {
  const account = payment.virtualAccount;
  const line = element('p', 'faint');
  line.append(`Bank ${account.bankCode}, account `, element('span', 'key', account.accountNumber),
      ` for ${account.customerName}, until ${account.dueDate.slice(0, 16).replace('T', ' ')} in Seoul`);
  return line;
}

function actionsOf(payment) {
  const path = `sandbox/payments/${encodeURIComponent(payment.paymentKey)}`;
  const actions = element('div', 'actions');
  if (payment.status === 'WAITING_FOR_DEPOSIT') {
    actions.append(button('Deposit ' + won.format(payment.totalAmount), () => post(path + '/deposit', {}), 'first'));
  }
  if (payment.status === 'DONE' && payment.virtualAccount) {
    actions.append(button('Let the deposit fall back', () => post(path + '/deposit-reversal', {})));
  }
  if (['DONE', 'PARTIAL_CANCELED', 'WAITING_FOR_DEPOSIT'].includes(payment.status)) {
    actions.append(button('Cancel…', () => cancel(payment, path)));
  }
  return actions;
}

function cardOf(payment) {
  const card = element('article', 'card');
  const head = element('div', 'row');
  head.append(element('strong', '', payment.orderName),
      element('span', 'badge ' + (badges[payment.status] ?? ''), payment.status),
      element('span', 'amount end', won.format(payment.totalAmount)));
  const facts = element('div', 'row faint');
  facts.append(element('span', '', methods[payment.method] ?? 'no method chosen'),
      element('span', '', payment.requestedAt.slice(0, 19).replace('T', ' ') + ' in Seoul'));
  if (moved.includes(payment.status)) {
    facts.append(element('span', 'end', 'balance ' + won.format(payment.balanceAmount)));
  }
  const ledger = element('a', '', payment.orderId);
  ledger.href = 'sandbox/ledger?orderId=' + encodeURIComponent(payment.orderId);
  ledger.title = 'The ledger of this order';
  const keys = element('div', 'key faint');
  keys.append(ledger, ' · ' + payment.paymentKey);
  card.append(head, facts, keys);
  if (payment.virtualAccount) card.append(accountOf(payment));
  if (payment.failure) card.append(element('p', 'faint', `${payment.failure.code}: ${payment.failure.message}`));
  const actions = actionsOf(payment);
  if (actions.childNodes.length) card.append(actions);
  return card;
}

function cancel(payment, path) {
  const dialog = document.getElementById('cancel');
  const fields = dialog.querySelector('form').elements;
  const toAccount = payment.virtualAccount && payment.status !== 'WAITING_FOR_DEPOSIT';
  document.getElementById('account').hidden = !toAccount;
  fields.amount.value = fields.amount.max = payment.balanceAmount;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve, reject) => dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'cancel-payment') return resolve();
    const body = {cancelReason: fields.reason.value, cancelAmount: Number(fields.amount.value)};
    if (toAccount) {
      body.refundReceiveAccount =
          {bank: fields.bank.value, accountNumber: fields.number.value, holderName: fields.holder.value};
    }
    post(path + '/cancellation', body).then(resolve, reject);
  }, {once: true}));
}

/* Drawn anew only when something has changed, so that nobody loses the button they are about to press. */
async function refresh() {
  try {
    const {payments} = await call('sandbox/payments');
    const drawn = JSON.stringify(payments);
    if (drawn === shown) return;
    shown = drawn;
    list.replaceChildren(...payments.map(cardOf));
    if (!payments.length) list.append(element('p', 'faint', 'None yet. Open a window, and confirm as the merchant would.'));
  } catch (failure) {
    error.textContent = failure.message;
  }
}

async function webhooks() {
  const {url} = await call('sandbox/webhooks?limit=1');
  document.getElementById('webhooks').textContent = url ? 'Webhooks go to ' + url : 'No webhook URL is set';
}

const random = [...crypto.getRandomValues(new Uint8Array(4))].map(byte => byte.toString(16).padStart(2, '0')).join('');
document.getElementById('open').elements.orderId.value = 'order-' + random;
refresh();
webhooks().catch(() => {});
setInterval(() => { if (!document.hidden && !document.querySelector('dialog[open]')) refresh(); }, 2000);
