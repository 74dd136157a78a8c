// Fifty names that mean harm, or look like something else than a name.

export const hostileNames = [
  '<script>alert(1)</script>', '</script><script>alert(2)</script>', '<img src=x onerror=alert(3)>', '"><svg onload=alert(4)>',
  "'-alert(5)-'", '";alert(6);//', '</title><b>bold</b>', '<!-- comment', '-->', '<![CDATA[ x ]]>',
  '&lt;b&gt;', '&amp;', '&#60;i&#62;', '{{constructor.constructor("alert(7)")()}}', '${alert(8)}', '`${alert(9)}`',
  'javascript:alert(10)', 'data:text/html,<script>alert(11)</script>', '<iframe src="javascript:alert(12)">', '<a href="//evil.example">x</a>',
  '<style>*{display:none}</style>', '<link rel=stylesheet href=//evil.example/x.css>', '<meta http-equiv=refresh content=0>', '<base href=//evil.example/>', '</style></head><body>',
  '\u202Eevil\u202C right to left', '\u2066isolated\u2069', 'a\u200Bb\u200Cc', 'שלום', 'مرحبا بالعالم',
  '😀🏔️👩‍👩‍👧', 'Z̸̢a̶l̵g̷o̴', 'x'.repeat(300), 'long words '.repeat(27).trim(), 'null',
  'undefined', 'NaN', 'true', '0', '__proto__',
  'constructor', 'hasOwnProperty', '=1+1', '@SUM(1)', 'C:\\temp\\x',
  'line\u2028separator', 'paragraph\u2029separator', "O'Brien \"the\" <b>", '@data@ @script@ @policy@', '%3Cscript%3E',
];
