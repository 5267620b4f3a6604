/** A record with every documented field, as valid JSON (the samples of the vendor's page are not). */
export function sampleRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const record: Record<string, unknown> = {
    policy: {
      faceSimilarity_threshold: 85,
      occluded_threshold: false,
      faceCover_threshold: 0,
      headCover_threshold: 0,
      liveness_threshold: 0,
      activeLiveness_threshold: 0,
    },
    auth_id: 'sampleId1',
    auth_status: 'rejected',
    create_time: '2025-10-02T02:15:17.554Z',
    submit_type: 'form',
    kyc_submission_id: 'sampleKycId1',
    delete_check: false,
    result: { active_liveness_score: 97.78668212890625, face_similarity: 100, detectOccluded: true },
    reject_comment: ['face is occluded and the confidence is higher than threshold.'],
    fail_code: ['Face_Occluded_fail'],
    ...changes,
  };
  // What is changed to undefined is left out, as it is from JSON.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

export const CURSOR = { authId: 'sampleId2', createTime: '2025-10-02T02:15:17.554Z' };

export const sampleAnswer = (...ids: string[]): unknown => [
  { faceAuth_projectId: 'sampleProjectId1', data: ids.map((auth_id) => sampleRecord({ auth_id })) },
];
