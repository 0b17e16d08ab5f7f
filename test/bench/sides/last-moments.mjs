/** Rows and last moment of each account, row by row. */
export class LastMoments {
  accounts = new Map();

  take(account, moment) {
    const known = this.accounts.get(account);
    if (!known) this.accounts.set(account, { rows: 1, last: moment });
    else {
      known.rows++;
      if (moment > known.last) known.last = moment;
    }
  }

  figures() {
    return { accounts: this.accounts.size };
  }
}
