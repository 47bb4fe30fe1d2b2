import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"REQUEST_REPLAYED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/REQUEST_REPLAYED.md","filePath":"errors/REQUEST_REPLAYED.md"}');
const _sfc_main = { name: "errors/REQUEST_REPLAYED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="request_replayed" tabindex="-1">REQUEST_REPLAYED <a class="header-anchor" href="#request_replayed" aria-label="Permalink to &quot;REQUEST_REPLAYED&quot;">​</a></h1><p>This very request came before: same client, time, path and body.</p><p><strong>What to do.</strong> Repeat with a new <code>Request-Time</code> and a new signature, as the client does. If nobody repeated it, somebody recorded it.</p><p><strong>HTTP status of an unsigned refusal.</strong> 400</p><p><strong>Who throws it.</strong> gateway: <a href="/apoint/reference/@apoint/gateway/#verifier"><code>Verifier.verifyRequest</code></a>.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>This very request came before. A repetition needs a Request-Time and a signature of its own.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/REQUEST_REPLAYED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const REQUEST_REPLAYED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  REQUEST_REPLAYED as default
};
