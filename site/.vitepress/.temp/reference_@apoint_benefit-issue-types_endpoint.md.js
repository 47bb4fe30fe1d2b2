import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@apoint/benefit-issue-types/endpoint","description":"","frontmatter":{},"headers":[],"relativePath":"reference/@apoint/benefit-issue-types/endpoint.md","filePath":"reference/@apoint/benefit-issue-types/endpoint.md"}');
const _sfc_main = { name: "reference/@apoint/benefit-issue-types/endpoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="apointbenefit-issue-typesendpoint" tabindex="-1">@apoint/benefit-issue-types/endpoint <a class="header-anchor" href="#apointbenefit-issue-typesendpoint" aria-label="Permalink to &quot;@apoint/benefit-issue-types/endpoint&quot;">​</a></h1><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><h3 id="issue_uri" tabindex="-1">ISSUE_URI <a class="header-anchor" href="#issue_uri" aria-label="Permalink to &quot;ISSUE\\_URI&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> ISSUE_URI</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &quot;/api/open/alipay/v1/promotion/benefit/issue&quot;</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> =</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;/api/open/alipay/v1/promotion/benefit/issue&#39;</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">;</span></span></code></pre></div><p>Path of &quot;Issue A. Point&quot;; call it with POST. Published.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("reference/@apoint/benefit-issue-types/endpoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const endpoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  endpoint as default
};
