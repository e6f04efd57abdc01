import './index.scss';

/** Home in a browser. */
export { default } from './home-page';
