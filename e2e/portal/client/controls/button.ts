/** Button: `div[role=button]`, never `<button>`; disabled by `aria-disabled` and a class (seen). */
export const button = (title: string, press: string, disabled = 'false'): string =>
  `<div class="fxs-button fxt-button fxs-inner-solid-border fxs-portal-button-primary" role="button" tabindex="0"
    data-bind="activate: function () { if (!(${disabled})) ${press}; }, attr: { title: ${title}, 'aria-disabled': (${disabled}) ? 'true' : 'false' }, css: { 'fxs-button-disabled': ${disabled} }"
    ><span class="fxs-button-text" data-bind="text: ${title}"></span></div>`;
