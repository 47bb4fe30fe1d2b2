import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"BODY_ALREADY_PARSED","description":"","frontmatter":{},"headers":[],"relativePath":"errors/BODY_ALREADY_PARSED.md","filePath":"errors/BODY_ALREADY_PARSED.md"}');
const _sfc_main = { name: "errors/BODY_ALREADY_PARSED.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="body_already_parsed" tabindex="-1">BODY_ALREADY_PARSED <a class="header-anchor" href="#body_already_parsed" aria-label="Permalink to &quot;BODY_ALREADY_PARSED&quot;">​</a></h1><p>Something in front of the gateway has read the body, so the signed bytes are gone.</p><p><strong>What to do.</strong> Mount the gateway before any body parser, or let the parser keep the bytes.</p><p><strong>HTTP status of an unsigned refusal.</strong> 500</p><p><strong>Who throws it.</strong> gateway.</p><p><strong>What it looks like.</strong></p><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span>A body parser has consumed the bytes that were signed. Mount the gateway before it, or let it keep them: express.raw does, and express.json with the option verify: (request, _response, bytes) =&gt; { request.rawBody = bytes; }.</span></span>
<span class="line"><span>The body of the Request was read before, and the bytes that were signed are gone. Call the gateway before anything reads it.</span></span></code></pre></div><p>The code is <code>error.code</code> of an <code>ApointError</code>: <a href="/apoint/errors/">all codes, and what they have in common</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("errors/BODY_ALREADY_PARSED.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BODY_ALREADY_PARSED = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BODY_ALREADY_PARSED as default
};
