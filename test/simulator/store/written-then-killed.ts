// Run as a process of its own by a test: opens the store in the folder it is given, writes an item, says so
// on stdout with its endpoint, and stays until it is killed.
import { openEmbeddedStore } from '../../../simulator/store/embedded-store';
import { TABLE, write } from './tables';

const [folder = ''] = process.argv.slice(2);
const { endpoint } = await openEmbeddedStore({ folder, tableName: TABLE });
await write(endpoint, 'ann', 'written just before the end');
console.log(endpoint);
