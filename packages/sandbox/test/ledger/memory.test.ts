import { createMemoryLedger } from '@apoint/sandbox';
import { describe } from 'vitest';
import { ledgerContract } from './support/contract.js';

describe('a ledger in memory', () => ledgerContract(async () => createMemoryLedger()));
