import dns from 'node:dns'

// Browsers and most systems know that `anything.localhost` is this machine; a container without systemd does not.
const {lookup} = dns
dns.lookup = (name, ...rest) => lookup(name.endsWith('.localhost') ? 'localhost' : name, ...rest)
