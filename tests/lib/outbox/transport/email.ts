import type {Mail} from '@/lib/outbox/send/mail'

export const email: Mail = {
  from: 'Website <website@clinic.example>',
  to: 'front-desk@clinic.example',
  subject: 'New website request 7K2M-9QXR',
  text: 'Name: Zoë Łuk 李\n.\n..leading dots\nFrom: somebody\n',
  html: '<p>Zoë Łuk 李 &lt;b&gt;</p>\n',
  replyTo: 'zoe@mail.example',
  headers: {'Auto-Submitted': 'auto-generated'},
  tags: [{name: 'reference', value: '7K2M-9QXR'}],
}
