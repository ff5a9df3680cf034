// Temporal is native in the browsers that Escrowl supports and not yet in the Node that runs these tests.
import 'temporal-polyfill/global';
