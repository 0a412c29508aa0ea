/** A table of clients to start from, as CSV: the three ways to say instances, and a list of Admins. */
export const sampleCsv = [
  'Company Name,Instances,Admin Email(s)',
  'Acme Ltd,UAT and Production,"jane@example.com, joe@example.com"',
  'Beta plc,UAT,sam@example.com',
  '"Gamma, Delta & Co",Production,Kim Lee <kim@example.com>',
  '',
].join('\r\n');
