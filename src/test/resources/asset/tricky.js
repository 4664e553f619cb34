// left out: everything here that says so. The value of the script is a list of what it computed.
const seen = [];
const see = (...values) => seen.push(values.join("|"));

/* left out: a slash is a division or the beginning of a regular expression */
const g = 2, i = 4;
see(8 / g / i, 8 /g/ i);
see("a//b".replace(/\/\//g, " // "), /[/*]  \]/.source); // left out
if (g) /  '"`  /.test("x") ? see("yes") : see("no");
{ let one = 1; one++ / 2 // left out: it's a division
}
see({ valueOf: () => 8 } / g, [6] / g, (4) / g, `10` / g);
const o = { in: 6, of: 8, return: /}/ };
see(o.in / g / 1, o.of / g, o.return.source);

/* left out: templates keep what is in them */
see(`  // ${ g + /* left out */ i } ${`inner  /* ${ { a: "  }  " }.a } */`}
   end`);

function nothing() {
  return /* left out,
    and the line ends the statement */
  1;
}
see(typeof nothing());

let a = 1
let b = a
++b
see(a, b, a + +b, a - -b, a+ ++b, b-- - --a)

see("a \
  b", 'it\'s', "\\", "/* kept */", '// kept');

label: for (const x of [/x/, /y  y/]) { see(x.source); continue label }
see(1..toFixed(1), 1.5.toFixed(0), .5 + 1., 0 ? .5 : .25, null ?. a);
see([.../a  b/.source].length);
class C { #p = 4; half() { return this.#p / 2 / 1 } static in = /  s  /; }
see(new C().half(), C.in.source);
see((() => { return /  r  / })().source, (x => x / 2 / 1)(8));
do /d/.test("d"); while (0)
see("end");
seen.join("\n");
