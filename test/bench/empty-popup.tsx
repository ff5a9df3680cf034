import { render } from 'preact';

// The least that a Preact popup can do: what Escrowl's popup is measured against.
const app = document.getElementById('app');
if (app) render(<p class="health">Nothing</p>, app);
