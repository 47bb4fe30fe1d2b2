import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"RESULT_ABOUT_REPETITION","description":"","frontmatter":{},"headers":[],"relativePath":"errors/RESULT_ABOUT_REPETITION.md","filePath":"errors/RESULT_ABOUT_REPETITION.md"}');
const _sfc_main = { name: "errors/RESULT_ABOUT_REPETITION.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="result_about_repetition" tabindex="-1">RESULT_ABOUT_REPETITION <a class="header-anchor" href="#result_about_repetition" aria-label="Permalink to &quot;RESULT_ABOUT_REPETITION&quot;">​</a></h1><p>A verified response refuses the request as illegal or as inconsistent, and another request may have been sent before under its <code>bizNo</code>. That one may have been carried out.</p><p><strong>What to do.</strong> Submit the order that you stored first, byte for byte. If it is lost, ask the platform what became of the <code>bizNo</code>. Never issue the same points under another one.</p><p><strong>Who throws it.</strong> client.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The platform refuses this request, but an earlier one under the same bizNo may have been carried out; submit the order that was stored first, and never issue the same points under another bizNo.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/RESULT_ABOUT_REPETITION.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RESULT_ABOUT_REPETITION = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RESULT_ABOUT_REPETITION as default
};
