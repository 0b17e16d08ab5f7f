import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CREATED_ONCE, ENVIRONMENT } from '../../lambdas/environment.ts';
import type { HandlerFunction } from './handler-function.ts';

const SAFE = {
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
} as const satisfies BucketProps;

/** What expires (R13.3): what people dropped and what was made of it. Figures, sends, closes and PUBLISHED.json never do. */
export const EXPIRING = ['raw/', 'landed/', 'rejects/', 'work/'] as const;

export interface LakeProps {
  /** After how many days what people dropped expires (feeds 2 `retention.raw_days`). */
  readonly rawDays: number;
}

/** Where everything is kept (design 2): `uploads`, which people fill, `estate` for the rest, and the logs of both. */
export class Lake extends Construct {
  readonly uploads: Bucket;
  readonly estate: Bucket;
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, { rawDays }: LakeProps) {
    super(scope, id);
    const kept = Duration.days(rawDays);
    const raw = EXPIRING.map((prefix) => expire(prefix, kept, OLD_VERSIONS));
    this.logs = new Bucket(this, 'Logs', {
      ...SAFE,
      lifecycleRules: [abortUploads, expire('', Duration.days(365), OLD_VERSIONS)],
    });
    this.uploads = this.bucket('Uploads', [abortUploads, expire('', kept, OLD_UPLOADS)]);
    this.estate = this.bucket('Estate', [abortUploads, ...raw]);
    announceUploads(this.uploads);
    this.refuseOverwrites();
  }

  /** Lets `fn` read uploaded files in any of their versions, and tells it where they are. */
  grantReadUploads(fn: HandlerFunction): void {
    this.grantListUploads(fn);
    fn.allow({
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [this.uploads.arnForObjects('uploads/*')],
      because: 'people name their files as they like; there is nothing else in this bucket',
    });
  }

  /** Lets `fn` list uploaded files and their versions, and tells it where they are. */
  grantListUploads(fn: HandlerFunction): void {
    fn.addEnvironment(ENVIRONMENT.uploadsBucket, this.uploads.bucketName);
    this.allowList(fn, this.uploads, ['uploads/'], ['s3:ListBucket', 's3:ListBucketVersions']);
  }

  /** Lets `fn` read and list what lies below these prefixes of the estate, and tells it where that is. */
  grantRead(fn: HandlerFunction, ...prefixes: readonly string[]): void {
    fn.addEnvironment(ENVIRONMENT.estateBucket, this.estate.bucketName);
    fn.allow({ actions: ['s3:GetObject'], resources: this.objectsBelow(prefixes), because: NAMED_BY_CONTENT });
    this.allowList(fn, this.estate, prefixes, ['s3:ListBucket']);
  }

  /** Lets `fn` see what there is below these prefixes of the estate, and read nothing of it. */
  grantList(fn: HandlerFunction, ...prefixes: readonly string[]): void {
    this.allowList(fn, this.estate, prefixes, ['s3:ListBucket']);
  }

  /** Lets `fn` create objects below these prefixes of the estate, which nobody changes, and read back what is there. */
  grantCreate(fn: HandlerFunction, ...prefixes: readonly string[]): void {
    this.grantRead(fn, ...prefixes);
    fn.allow({ actions: ['s3:PutObject'], resources: this.objectsBelow(prefixes), because: NAMED_BY_CONTENT });
  }

  private objectsBelow(prefixes: readonly string[]): string[] {
    return prefixes.map((prefix) => this.estate.arnForObjects(patternOf(prefix)));
  }

  /** Without the right to list, S3 answers 403 for a missing key, not 404 (faults 8). */
  private allowList(
    fn: HandlerFunction,
    bucket: Bucket,
    prefixes: readonly string[],
    actions: readonly string[],
  ): void {
    const conditions = { StringLike: { 's3:prefix': prefixes.map(patternOf) } };
    fn.allow({ actions, resources: [bucket.bucketArn], conditions });
  }

  private bucket(id: string, lifecycleRules: LifecycleRule[]): Bucket {
    const prefix = `${id.toLowerCase()}/`;
    const bucket = new Bucket(this, id, {
      ...SAFE,
      lifecycleRules,
      serverAccessLogsBucket: this.logs as IBucket,
      serverAccessLogsPrefix: prefix,
    });
    return bucket;
  }

  /** S3 itself keeps the store's promise: what is created once is written with `If-None-Match`, whoever writes. */
  private refuseOverwrites(): void {
    this.estate.addToResourcePolicy(
      new PolicyStatement({
        sid: 'CreatedOnce',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: CREATED_ONCE.prefixes.map((prefix) => this.estate.arnForObjects(`${prefix}*`)),
        conditions: CREATED_ONCE.refused,
      }),
    );
  }
}

/** CDK's own switch brings a custom resource with a managed policy; the bucket has the property itself. */
function announceUploads(uploads: Bucket): void {
  const events = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  (uploads.node.defaultChild as CfnBucket).notificationConfiguration = events;
}

const NAMED_BY_CONTENT = 'below its prefix a key names hashes, months and units, which no template can know';

/** A prefix that ends in `/` stands for what lies below it, any other for one key. */
function patternOf(prefix: string): string {
  return prefix.endsWith('/') ? `${prefix}*` : prefix;
}

const abortUploads: LifecycleRule = { id: 'abort-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) };

/**
 * S3 only hides what expires, and the hidden version is personal data like the one before (R13.3), so it goes soon after: a
 * month to bring back what somebody hid by mistake, a week for uploads, whose bytes are kept once more below `raw/`.
 * Nothing that is created once is ever overwritten; there an old version is what expired, or what an administrator hid.
 */
const OLD_VERSIONS = Duration.days(30);
const OLD_UPLOADS = Duration.days(7);

/** Expires what lies below a prefix after a time, and what a delete marker hides soon after that. */
function expire(prefix: string, after: Duration, hidden: Duration): LifecycleRule {
  return {
    id: `expire-${prefix.replace('/', '') || 'all'}`,
    ...(prefix && { prefix }),
    expiration: after,
    noncurrentVersionExpiration: hidden,
  };
}
