// Its default export is hidden one level deeper from modules that Node would load as such, and Grafana's components are those.
// @ts-ignore: it has no types of its own.
import Scrollbars from '../node_modules/react-custom-scrollbars-2';

export default Scrollbars;
