import { S3Store } from '../../lambdas/adapters/aws/store/s3-store.ts';
import { BUCKETS, FakeS3 } from '../aws/fake-s3.ts';
import { MemoryStore } from '../memory-store.ts';
import { temporaryStore } from '../temporary-store.ts';
import { describeStore } from './store-contract.ts';

describeStore('FolderStore', temporaryStore);
describeStore('S3Store on a small S3', async () => new S3Store(new FakeS3().client, BUCKETS));
describeStore('MemoryStore', async () => new MemoryStore());
