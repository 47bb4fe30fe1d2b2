import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"RESULT_UNKNOWN","description":"","frontmatter":{},"headers":[],"relativePath":"errors/RESULT_UNKNOWN.md","filePath":"errors/RESULT_UNKNOWN.md"}');
const _sfc_main = { name: "errors/RESULT_UNKNOWN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="result_unknown" tabindex="-1">RESULT_UNKNOWN <a class="header-anchor" href="#result_unknown" aria-label="Permalink to &quot;RESULT_UNKNOWN&quot;">​</a></h1><p>A verified response says that the platform does not know the outcome, or it contradicts itself.</p><p><strong>What to do.</strong> Repeat later with the same <code>bizNo</code> and content. Tell support if it does not change.</p><p><strong>Who throws it.</strong> client.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>The outcome is not known; repeat with the same bizNo and content.</span></span>
<span class="line"><span>The platform itself does not know the outcome; repeat later with the same bizNo.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/RESULT_UNKNOWN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RESULT_UNKNOWN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RESULT_UNKNOWN as default
};
