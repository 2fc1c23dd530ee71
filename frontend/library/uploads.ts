/** The list of files on their way shows the names that the browser tells; here they are cleaned before it sees them. */

import { UploadManager } from '@vaadin/upload/vaadin-upload-manager.js';
import { shown } from './file-names';

const addFiles = UploadManager.prototype.addFiles;

UploadManager.prototype.addFiles = function (files: FileList | File[]): void {
  addFiles.call(this, [...files].map(shown));
};
