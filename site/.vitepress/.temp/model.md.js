import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"The model","description":"","frontmatter":{},"headers":[],"relativePath":"model.md","filePath":"model.md"}');
const _sfc_main = { name: "model.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="the-model" tabindex="-1">The model <a class="header-anchor" href="#the-model" aria-label="Permalink to &quot;The model&quot;">​</a></h1><pre><code>pnpm model                      every run; exit code 1 when one is not as expected
pnpm model --trace unsigned-f   the shortest run that breaks a property, step by step
pnpm model --json
</code></pre><p><code>protocol.pml</code> is a model of the protocol in Promela, the language of <a href="https://spinroot.com" target="_blank" rel="noreferrer">SPIN</a>. Read it from the top: it says what is modelled and what each switch does. What comes of it, and which guard is where in the code, is in <a href="/apoint/security.html#the-model">docs/security.md</a>.</p><p><code>src/runs.ts</code> lists the runs: the switches of each, and what they break. What should hold is visited in full. Of what should break, SPIN finds the shortest run. Both count: a guard that is removed and not caught fails, and so does a property that breaks with all guards. Four more runs show what has to be possible, so that the properties do not hold only because nothing happens.</p><p>SPIN makes a C program of the model. On Debian: <code>apt-get install spin gcc libc6-dev</code>. By hand:</p><pre><code>spin -a -DBELIEVE_UNSIGNED_F protocol.pml &amp;&amp; gcc -DSAFETY -o pan pan.c &amp;&amp; ./pan -E -n; spin -t -T -DBELIEVE_UNSIGNED_F protocol.pml
</code></pre><p>Larger sizes are switches, too: <code>-DORDERS=3 -DBIZNOS=4 -DLAST_SECOND=5 -DWINDOW=2</code>. Each makes many times the states.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("model.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const model = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  model as default
};
